package de.ozglotse.tasklist;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was typed into a form as one JSON text. */
@Converter
class InputAsJson implements AttributeConverter<Map<String, String>, String> {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public String convertToDatabaseColumn(Map<String, String> input) {
        return input == null ? null : JSON.writeValueAsString(input);
    }

    @Override
    public Map<String, String> convertToEntityAttribute(String text) {
        return text == null ? null : JSON.readValue(text, new TypeReference<>() {});
    }
}
