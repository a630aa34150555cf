"""Reading a spec: files become a tree of JSON values that know where they were written."""
