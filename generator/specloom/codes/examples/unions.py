"""Examples of codes 4xx that are about several schemas: allOf, unions, discriminators."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

_CAT_AND_DOG = """\
 components:
   schemas:
     Cat: {type: object, required: [kind, lives], properties: {kind: {type: string}, lives: {type: integer}}}
     Dog: {type: object, required: [kind, tricks], properties: {kind: {type: string}, tricks: {type: integer}}}
"""
_EITHER = """\
     Pet:
       oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
"""
_ONE_KIND_EACH = """\
 components:
   schemas:
     Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}}}
     Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}}}
"""

EXAMPLES: Mapping[str, Example] = {
    "W405": Example(_ONE_KIND_EACH + _EITHER + """\
       discriminator:
-        mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}
+        propertyName: kind
+        mapping: {cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog"}
"""),
    "E421": Example("""
 components:
   schemas:
     Pet:
       allOf:
         - $ref: "#/components/schemas/Dog"
         - {type: object, properties: {name: {type: string}}}
     Dog:
       allOf:
-        - $ref: "#/components/schemas/Pet"
         - {type: object, properties: {tricks: {type: integer}}}
"""),
    "W422": Example("""
 components:
   schemas:
     Pet:
       {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
     Item:
-      {type: object, required: [sort], discriminator: {propertyName: sort}, properties: {sort: {type: string}}}
+      {type: object, required: [sort], properties: {sort: {type: string}}}
     Cat:
       allOf: [{$ref: "#/components/schemas/Pet"}, {$ref: "#/components/schemas/Item"}]
     Chair:
       allOf: [{$ref: "#/components/schemas/Item"}]
"""),
    "W424": Example("""
 components:
   schemas:
     Id:
       allOf:
         - {type: string}
-        - {type: integer}
+        - {type: string, minLength: 1}
"""),
    "W425": Example("""
 components:
   schemas:
     Kind:
       allOf:
         - {type: string, enum: [cat, dog]}
-        - {type: string, enum: [fish]}
+        - {type: string, enum: [dog]}
"""),
    "W426": Example(_ONE_KIND_EACH + """\
     Pet:
       allOf:
         - oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
-        - oneOf: [{$ref: "#/components/schemas/Dog"}, {$ref: "#/components/schemas/Cat"}]
+        - {type: object, properties: {name: {type: string}}}
"""),
    "W427": Example(_ONE_KIND_EACH + _EITHER + """\
     Fish:
       allOf:
         - $ref: "#/components/schemas/Pet"
-        - {type: object, properties: {kind: {type: string, enum: [fish]}}}
+        - {type: object, properties: {name: {type: string}}}
"""),
    "N428": Example(_ONE_KIND_EACH + _EITHER + """\
     Hound:
       allOf:
-        - $ref: "#/components/schemas/Pet"
+        - $ref: "#/components/schemas/Dog"
         - {type: object, properties: {kind: {type: string, enum: [dog]}}}
"""),
    "W431": Example(_CAT_AND_DOG + _EITHER + """\
       discriminator:
         propertyName: kind
         mapping:
           cat: "#/components/schemas/Cat"
-          dog: "#/components/schemas/Hound"
+          dog: "#/components/schemas/Dog"
"""),
    "W432": Example("""
 components:
   schemas:
     Pet:
       {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
     Cat:
       x-ms-discriminator-value: cat
       allOf: [{$ref: "#/components/schemas/Pet"}]
     Lion:
-      x-ms-discriminator-value: cat
+      x-ms-discriminator-value: lion
       allOf: [{$ref: "#/components/schemas/Pet"}]
"""),
    "W433": Example("""
 components:
   schemas:
     Pet:
       type: object
       required: [kind]
       properties: {kind: {type: string}}
       discriminator: {propertyName: kind, mapping: {cat: "#/components/schemas/Cat"}}
     Cat:
-      x-ms-discriminator-value: feline
+      x-ms-discriminator-value: cat
       allOf: [{$ref: "#/components/schemas/Pet"}]
"""),
    "W434": Example("""
 components:
   schemas:
-    Cat: {type: object, properties: {lives: {type: integer}}}
+    Cat: {type: object, properties: {lives: {type: integer}, kind: {type: string}}}
     Dog: {type: object, properties: {tricks: {type: integer}, kind: {type: string}}}
     Pet:
       oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
       discriminator: {propertyName: kind}
"""),
    "N435": Example("""
 components:
   schemas:
     Pet:
       type: object
       required: [kind]
       properties: {kind: {type: string}}
-      discriminator: {propertyName: kind}
"""),
    "N451": Example("""
 components:
   schemas:
     Search:
       type: object
+      description: Either of them has to be there.
       properties: {name: {type: string}, id: {type: string}}
-      anyOf: [{required: [name]}, {required: [id]}]
"""),
    "N452": Example("""
 components:
   schemas:
     Pet:
       type: object
       properties:
         kind: {type: string, enum: [cat, dog], x-ms-enum: {name: Kind}}
     Home:
       type: object
       properties:
-        kind: {type: string, enum: [house, flat], x-ms-enum: {name: Kind}}
+        kind: {type: string, enum: [house, flat], x-ms-enum: {name: HomeKind}}
"""),
    "W455": Example(_ONE_KIND_EACH + _EITHER + """\
       discriminator:
         propertyName: kind
         mapping:
-          kitty: "#/components/schemas/Cat"
+          cat: "#/components/schemas/Cat"
           dog: "#/components/schemas/Dog"
"""),
    "N464": Example(_ONE_KIND_EACH + _EITHER + """\
-      anyOf: [{$ref: "#/components/schemas/Dog"}]
"""),
    "N465": Example(_ONE_KIND_EACH + """\
     Tom:
       type: object
       properties: {kind: {type: string, enum: [cat]}}
       oneOf:
         - $ref: "#/components/schemas/Cat"
-        - $ref: "#/components/schemas/Dog"
"""),
    "N466": Example("""
 components:
   schemas:
     Cat: {type: object, required: [kind], properties: {kind: {type: string}}}
     Dog: {type: object, required: [kind], properties: {kind: {type: string}}}
     Pet:
       oneOf:
         - $ref: "#/components/schemas/Cat"
-        - {type: object, required: [kind], properties: {kind: {type: string}}}
+        - $ref: "#/components/schemas/Dog"
       discriminator: {propertyName: kind}
"""),
    "N467": Example("""
 components:
   schemas:
-    Cat: {type: object, required: [lives], properties: {lives: {type: integer}}}
-    Dog: {type: object, required: [tricks], properties: {tricks: {type: integer}}}
+    Cat: {type: object, required: [kind], properties: {kind: {type: string, enum: [cat]}, lives: {type: integer}}}
+    Dog: {type: object, required: [kind], properties: {kind: {type: string, enum: [dog]}, tricks: {type: integer}}}
     Pet:
       oneOf: [{$ref: "#/components/schemas/Cat"}, {$ref: "#/components/schemas/Dog"}]
"""),
}
