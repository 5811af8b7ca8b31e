package dev.maxarsandbox.ard;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a client sends to sign in at ARD, from a form or from JSON. */
record AuthenticateBody(Map<String, String> fields) {

    static AuthenticateBody ofJson(JsonMapper mapper, byte[] body) {
        JsonNode json;
        try {
            json = mapper.readTree(body);
        } catch (JacksonException broken) {
            throw ArdRefusal.unparsable();
        }
        if (json.isMissingNode()) {
            throw ArdRefusal.unparsable();
        }
        if (!json.isObject()) {
            throw ArdRefusal.invalidInput(json + " is not of type 'object'");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!field.getValue().isString()) {
                throw ArdRefusal.invalidInput(field.getValue() + " is not of type 'string'");
            }
            fields.put(field.getKey(), field.getValue().asString());
        }
        return new AuthenticateBody(fields);
    }

    String required(String name) {
        String value = fields.get(name);
        if (value == null) {
            throw ArdRefusal.invalidInput("'" + name + "' is a required property");
        }
        return value;
    }
}
