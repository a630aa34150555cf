"""Examples of codes 5xx that are about parameters."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

_PETS = """\
 paths:
   /pets:
     get:
       responses:
         "200": {description: All pets}
       parameters:
"""
_PET = """\
 paths:
   /pets/{petId}:
     get:
       responses:
         "200": {description: A pet}
"""
_SWAGGER = """\
 swagger: "2.0"
 info: {title: Pets, version: "1"}
"""

EXAMPLES: Mapping[str, Example] = {
    "W505": Example(_PETS + """\
         - {name: limit, in: query, schema: {type: integer}}
-        - {name: limit, in: query, schema: {type: string}}
"""),
    "W506": Example(_PETS + """\
-        - {in: query, schema: {type: integer}}
+        - {name: limit, in: query, schema: {type: integer}}
"""),
    "W507": Example(_PET + """\
+      parameters:
+        - {name: petId, in: path, required: true, schema: {type: string}}
"""),
    "W508": Example(_PET + """\
       parameters:
         - {name: petId, in: path, required: true, schema: {type: string}}
-        - {name: ownerId, in: path, required: true, schema: {type: string}}
+        - {name: ownerId, in: query, schema: {type: string}}
"""),
    "W509": Example(_PET + """\
       parameters:
-        - {name: petId, in: path, schema: {type: string}}
+        - {name: petId, in: path, required: true, schema: {type: string}}
"""),
    "W510": Example(_PETS + """\
-        - {name: limit, in: params, schema: {type: integer}}
+        - {name: limit, in: query, schema: {type: integer}}
"""),
    "N511": Example(_PETS + """\
         - {name: X-Trace, in: header, schema: {type: string}}
-        - {name: Authorization, in: header, schema: {type: string}}
"""),
    "W512": Example(_PETS + """\
         - name: filter
           in: query
           content:
             application/json: {schema: {type: object}}
-            application/xml: {schema: {type: object}}
"""),
    "W513": Example(_PETS + """\
-        - {name: limit, in: query}
+        - {name: limit, in: query, schema: {type: integer}}
"""),
    "W518": Example("""
 paths:
-  /pets/{id}/friends/{id}:
+  /pets/{id}/friends/{friend}:
     get:
       parameters:
         - {name: id, in: path, required: true, schema: {type: string}}
+        - {name: friend, in: path, required: true, schema: {type: string}}
       responses:
         "200": {description: A friend of a pet}
"""),
    "W522": Example(_SWAGGER + _PETS + """\
-        - {name: kinds, in: header, type: array, items: {type: string}, collectionFormat: multi}
+        - {name: kinds, in: header, type: array, items: {type: string}, collectionFormat: csv}
"""),
    "W523": Example(_SWAGGER + """\
 paths:
   /pets:
     post:
       responses:
         "200": {description: The pet}
       parameters:
         - {name: pet, in: body, required: true, schema: {type: object}}
-        - {name: photo, in: formData, type: file}
"""),
    "N552": Example("""
 paths:
   /pets:
     parameters:
       - {name: tenant, in: header, schema: {type: string}}
     get:
       responses:
         "200": {description: All pets}
     post:
       responses:
         "200": {description: The pet}
   /dogs:
     parameters:
-      - {name: tenant, in: header, schema: {type: integer}}
+      - {name: tenant, in: header, schema: {type: string}}
     get:
       responses:
         "200": {description: All dogs}
"""),
    "N553": Example("""
 paths:
   /pets:
     get:
       responses:
         "200": {description: All pets}
       parameters:
         - name: tenant
           in: query
-          x-ms-parameter-location: client
           x-ms-parameter-grouping: {name: pet options}
           schema: {type: string}
"""),
}
