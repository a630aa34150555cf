"""Examples of codes 5xx: operations, their bodies and responses."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

_GET = """\
 paths:
   /pets:
     get:
"""
_ALL_PETS = """\
       responses:
         "200":
           description: All pets
"""

EXAMPLES: Mapping[str, Example] = {
    "W501": Example("""
 paths:
   /pets:
     post:
       requestBody:
         description: The pet
+        content:
+          application/json:
+            schema: {type: object}
       responses:
         "201": {description: It is kept}
"""),
    "W502": Example(_GET + """\
       summary: All pets
+      responses:
+        "200": {description: All pets}
"""),
    "W503": Example(_GET + """\
       responses:
         "200": {description: All pets}
-        2xx: {description: Other successes}
+        2XX: {description: Other successes}
"""),
    "N504": Example(_GET + _ALL_PETS + """\
           headers:
-            Content-Type: {schema: {type: string}}
+            X-Count: {schema: {type: integer}}
"""),
    "W514": Example("""
 paths:
-  pets:
+  /pets:
     get:
       responses:
         "200": {description: All pets}
"""),
    "W515": Example("""
 paths:
   /pets:
     get:
       operationId: list_pets
       responses:
         "200": {description: All pets}
   /dogs:
     get:
-      operationId: list_pets
+      operationId: list_dogs
       responses:
         "200": {description: All dogs}
"""),
    "W516": Example(_GET + _ALL_PETS + """\
           headers:
-            "Pet Count": {schema: {type: integer}}
+            Pet-Count: {schema: {type: integer}}
"""),
    "N551": Example("""
 paths:
   /pets:
     get:
       tags: [Pets]
       operationId: list
       responses:
         "200": {description: All pets}
     post:
-      tags: [pet]
+      tags: [Pets]
       operationId: create
       responses:
         "200": {description: The pet}
"""),
    "N555": Example("""
 paths:
   /pets:
     post:
       requestBody:
         content:
           application/xml:
             schema:
               type: object
+              xml: {name: pet}
               properties: {name: {type: string}}
       responses:
         "201": {description: It is kept}
"""),
    "N556": Example(_GET + _ALL_PETS + """\
           content:
             text/event-stream: {itemSchema: {type: object}}
-            application/jsonl: {itemSchema: {type: object}}
"""),
    "N557": Example(_GET + _ALL_PETS + """\
           content:
             text/event-stream:
-              schema: {type: object}
+              itemSchema: {type: object}
"""),
    "N565": Example("""
 paths:
   /photos:
     post:
       requestBody:
         content:
           application/json: {schema: {type: object}}
           multipart/form-data:
             schema: {type: object, properties: {photo: {type: string, format: binary}}}
-            encoding: {photo: {headers: {X-Taken: {schema: {type: string}}}}}
       responses:
         "201": {description: It is kept}
"""),
    "W570": Example("""
 paths:
   /pets:
     post:
       responses:
         "201":
           description: The pet
           links:
             get:
-              operationId: getPets
+              operationId: getPet
     get:
       operationId: getPet
       responses:
         "200": {description: A pet}
"""),
    "N571": Example("""
 openapi: 3.1.0
 info: {title: Pets, version: "1"}
+paths:
+  /pets: {$ref: "#/components/pathItems/pets"}
 components:
   pathItems:
     pets:
       get:
         responses:
           "200": {description: All pets}
"""),
    "W517": Example("""
 paths:
   /pets/{id}:
     get:
       parameters: [{name: id, in: path, required: true, schema: {type: string}}]
       responses:
         "200": {description: A pet}
-  /pets/{name}:
+  /pets/by-name/{name}:
     get:
       parameters: [{name: name, in: path, required: true, schema: {type: string}}]
       responses:
         "200": {description: A pet}
"""),
    "W519": Example(_GET + _ALL_PETS + """\
           content:
-            json: {schema: {type: object}}
+            application/json: {schema: {type: object}}
"""),
    "N524": Example("""
 swagger: "2.0"
 info: {title: Pets, version: "1"}
 paths:
   /pets:
     post:
-      consumes: [application/json]
+      consumes: [application/x-www-form-urlencoded]
       parameters:
         - {name: name, in: formData, type: string}
       responses:
         "201": {description: It is kept}
"""),
    "N572": Example("""
 openapi: 3.1.0
 info: {title: Pets, version: "1"}
 webhooks:
   petBorn:
     post:
-      security: [{signature: []}]
       responses:
         "200": {description: Heard}
 components:
   securitySchemes:
     signature: {type: apiKey, in: header, name: X-Signature}
"""),
}
