"""What the command does, a module for each word of it."""
