"""Examples of codes 3xx: the document as such, its servers and security."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

EXAMPLES: Mapping[str, Example] = {
    "E301": Example("""
-swaggerVersion: "1.2"
+swagger: "2.0"
 info: {title: Pets, version: "1"}
 paths: {}
"""),
    "E302": Example("""
-openapi: 4.0.0
+openapi: 3.1.0
 info: {title: Pets, version: "1"}
 paths: {}
"""),
    "W304": Example("""
-openapi: 3.0
+openapi: 3.0.3
 info: {title: Pets, version: "1"}
 paths: {}
"""),
    "E305": Example("""
 paths:
-  - /pets: {}
+  /pets: {}
"""),
    "W306": Example("""
 info:
   title: Pets
+  version: "1"
"""),
    "W310": Example("""
 components:
   schemas:
     Limit:
       type: integer
       maximum: 100
-      default: 1000
+      default: 100
"""),
    "W311": Example("""
 tags:
   - {name: pets, description: Cats and dogs}
-  - {name: pets, description: And fish}
+  - {name: fish, description: And fish}
"""),
    "N314": Example("""
-openapi: 3.2.0
+openapi: 3.1.1
 info: {title: Pets, version: "1"}
 paths: {}
"""),
    "W331": Example("""
 components:
   schemas:
     Pet:
       type: object
-      properties: [name, age]
+      properties:
+        name: {type: string}
+        age: {type: integer}
"""),
    "N332": Example("""
 components:
   schemas:
     Pet:
       type: object
-      x-colour: blue
+      description: Shown in blue
"""),
    "N333": Example("""
 paths:
   /pets:
     get:
-      audience: everyone
+      summary: Everyone's pets
       responses:
         "200": {description: All pets}
"""),
    "N334": Example("""
 components:
   schemas:
     Pet:
-      x-ms-pageable: {nextLinkName: next}
       type: object
"""),
    "W336": Example("""
 security:
-  - apikey: []
+  - api_key: []
 components:
   securitySchemes:
     api_key: {type: apiKey, in: header, name: X-Key}
"""),
    "N335": Example(
        """
-paths: {$ref: paths.yaml}
+paths:
+  /pets: {$ref: "paths.yaml#/~1pets"}
""",
        beside={"paths.yaml": "/pets: {get: {responses: {'204': {description: None}}}}\n"},
    ),
    "N337": Example("""
 security:
-  - signed_in: [pets.wirte]
+  - signed_in: [pets.write]
 components:
   securitySchemes:
     signed_in:
       type: oauth2
       flows:
         clientCredentials:
           tokenUrl: https://example.com/token
           scopes: {pets.write: Change pets}
"""),
    "W338": Example("""
 servers:
   - url: https://{region}.example.com
+    variables:
+      region: {default: eu, enum: [eu, us]}
"""),
    "W339": Example("""
 servers:
-  - url: https://example.com
+  - url: https://{region}.example.com
     variables:
       region: {default: eu, enum: [eu, us]}
"""),
    "W340": Example("""
 components:
   securitySchemes:
-    key: {type: apiKey, in: body, name: key}
+    key: {type: apiKey, in: header, name: X-Key}
"""),
    "W341": Example("""
 openapi: 3.0.3
 info:
+  title: Pets
   version: "1"
 paths: {}
"""),
    "N342": Example("""
 openapi: 3.1.0
 info: {title: Pets, version: "1"}
-jsonSchemaDialect: http://json-schema.org/draft-07/schema#
+jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base
 paths: {}
"""),
    "N343": Example("""
 openapi: 3.1.0
 info: {title: Pets, version: "1"}
 components:
   schemas:
-    Name: {type: string, nullable: true}
+    Name: {type: [string, "null"]}
"""),
    "W344": Example("""
 servers:
   - url: https://{region}.example.com
     variables:
-      region: {default: asia, enum: [eu, us]}
+      region: {default: eu, enum: [eu, us]}
"""),
    "W345": Example("""
 servers:
-  - url: api.example.com/v1
+  - url: https://api.example.com/v1
"""),
    "W346": Example("""
 paths:
   /pets:
-    GET:
+    get:
       responses:
         "200": {description: All pets}
"""),
    "W347": Example("""
 paths:
   /pets:
     get:
       responses:
         "200":
           description: All pets
-          schema: {type: array, items: {type: string}}
+          content:
+            application/json:
+              schema: {type: array, items: {type: string}}
"""),
    "W348": Example("""
 servers:
-  - url: https://<your host>/v1
+  - url: https://{host}/v1
+    variables: {host: {default: api.example.com}}
"""),
}
