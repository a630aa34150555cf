"""Examples of codes 1xx and 2xx: files, and references between them."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

_PETS = """\
 paths:
   /pets:
     get:
       responses:
         "200":
           description: All pets
           content:
             application/json:
"""
_PET = """\
 components:
   schemas:
     Pet: {type: object}
"""

EXAMPLES: Mapping[str, Example] = {
    "E101": Example(
        """
-overlays = ["fixes.yml"]
+overlays = ["fixes.yaml"]
""",
        "pets.toml",
        {
            "fixes.yaml": "overlay: 1.0.0\ninfo: {title: Fixes, version: '1'}\n"
            "actions: [{target: $.info, update: {version: '2'}}]\n"
        },
    ),
    "E104": Example("""
 info:
-  title: Pets: all of them
+  title: "Pets: all of them"
   version: "1"
"""),
    "E105": Example(
        """
 {
   "openapi": "3.0.3",
-  "info": {"title": "Pets", "version": "1"},  // to do: describe
+  "info": {"title": "Pets", "version": "1"},
   "paths": {}
 }
""",
        "pets.json",
    ),
    "E107": Example("""
 components:
   schemas:
     A: {default: &a {is: it}}
     B: {default: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]}
     C: {default: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]}
     D: {default: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]}
     E: {default: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]}
-    F: {default: [*e, *e, *e, *e, *e, *e, *e, *e, *e, *e]}
+    F: {default: []}
"""),
    "E108": Example("""
 info:
   title: Pets
   version: "1"
-  description: *all
+  description: "*all"
"""),
    "E109": Example("""
 paths:
-  {pets}:
+  /{pets}:
     get:
       parameters:
         - {name: pets, in: path, required: true, schema: {type: string}}
       responses:
         "200": {description: The pets}
"""),
    "E110": Example("""
-- openapi: 3.0.3
-  info: {title: Pets, version: "1"}
-  paths: {}
+openapi: 3.0.3
+info: {title: Pets, version: "1"}
+paths: {}
"""),
    "W111": Example("""
 components:
   schemas:
     Pet: {type: object}
-    Pet: {type: string}
+    PetName: {type: string}
"""),
    "W112": Example("""
 components:
   schemas:
     Weight:
-      default: .inf
+      description: Without a default, it has no limit.
"""),
    "W113": Example("""
 info:
   title: Pets
-  version: !version 1.0.0
+  version: 1.0.0
"""),
    "W114": Example("""
 components:
   schemas:
     Pet: {type: object}
----
-components:
-  schemas:
     Dog: {type: object}
"""),
    "W115": Example("""
 components:
   schemas:
     Pet: &pet
       type: object
     Dog:
-      <<: pet
+      <<: *pet
       description: A dog
"""),
    "W116": Example(
        r"""
 {
   "openapi": "3.0.3",
-  "info": {"title": "Pets \ud83d", "version": "1"},
+  "info": {"title": "Pets \ud83d\udc36", "version": "1"},
   "paths": {}
 }
""",
        "pets.json",
    ),
    "E201": Example(_PETS + """\
-              schema: {$ref: "#/components/schemas/Pett"}
+              schema: {$ref: "#/components/schemas/Pet"}
""" + _PET),
    "E202": Example(
        _PETS + """\
-              schema: {$ref: "schemas/pet.yaml#/Pet"}
+              schema: {$ref: "pet.yaml#/Pet"}
""",
        beside={"pet.yaml": "Pet: {type: object}\n"},
    ),
    "E203": Example(
        _PETS + """\
-              schema: {$ref: "https://example.com/pet.yaml#/Pet"}
+              schema: {$ref: "pet.yaml#/Pet"}
""",
        beside={"pet.yaml": "Pet: {type: object}\n"},
    ),
    "E204": Example(
        _PETS + """\
-              schema: {$ref: "../pet.yaml#/Pet"}
+              schema: {$ref: "pet.yaml#/Pet"}
""",
        beside={"pet.yaml": "Pet: {type: object}\n"},
    ),
    "E205": Example("""
 components:
   schemas:
     Cat: {$ref: "#/components/schemas/Dog"}
-    Dog: {$ref: "#/components/schemas/Cat"}
+    Dog: {type: object}
"""),
    "N206": Example(
        """
 paths:
   /pets:
     get:
       x-ms-examples:
-        All pets: {$ref: ./examples/pets.json}
+        All pets: {$ref: ./pets.json}
       responses:
         "200": {description: All pets}
""",
        beside={"pets.json": '{"parameters": {}, "responses": {}}\n'},
    ),
    "E209": Example(
        """
 [spec]
-root = "elsewhere"
+root = "."
""",
        "pets.toml",
    ),
    "E207": Example(_PETS + """\
-              schema: {$ref: "#Pet"}
+              schema: {$ref: "#/components/schemas/Pet"}
""" + _PET),
}
