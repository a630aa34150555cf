"""Examples of the codes that are about an x-ms extension."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

_LIST = """\
 paths:
   /pets:
     get:
       operationId: list
       responses:
         "200":
           description: Some pets
           content:
             application/json:
               schema:
                 type: object
                 properties:
                   pets: {type: array, items: {type: string}}
                   next: {type: string}
"""

EXAMPLES: Mapping[str, Example] = {
    "N460": Example("""
 components:
   schemas:
     Pet:
       type: object
       properties:
         details:
           x-ms-client-flatten: true
           type: object
-          additionalProperties: {type: string}
+          properties: {name: {type: string}}
"""),
    "N461": Example("""
 components:
   schemas:
     Pet:
       type: object
-      x-ms-external: true
"""),
    "W558": Example(_LIST + """\
-      x-ms-pageable: {itemName: items, nextLinkName: next}
+      x-ms-pageable: {itemName: pets, nextLinkName: next}
"""),
    "N559": Example(_LIST + """\
-      x-ms-pageable: {itemName: pets, nextLinkName: next, operationName: listNext}
+      x-ms-pageable: {itemName: pets, nextLinkName: next}
"""),
    "N561": Example("""
 paths:
   /pets:
     get:
-      x-ms-external: true
       responses:
         "200": {description: All pets}
"""),
    "N562": Example("""
 paths:
   /pets:
     get:
-      x-ms-internal: true
       responses:
         "200": {description: All pets}
"""),
    "W563": Example(_LIST + """\
-      x-ms-pageable: {itemName: pets, nextLinkName: nextLink}
+      x-ms-pageable: {itemName: pets, nextLinkName: next}
"""),
    "W564": Example("""
 paths:
   /pets/{id}:
     delete:
       x-ms-long-running-operation: true
-      x-ms-long-running-operation-options: {final-state-via: locaton}
+      x-ms-long-running-operation-options: {final-state-via: location}
       parameters:
         - {name: id, in: path, required: true, schema: {type: string}}
       responses:
         "202": {description: Under way}
"""),
}
