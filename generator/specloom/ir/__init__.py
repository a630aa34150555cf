"""From a document to the intermediate representation: types are gathered and named, operations get their calls."""
