package org.mendline.storage.importing.csv;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.mendline.storage.importing.question.DateOrder;
import org.mendline.storage.importing.question.Meaning;
import org.mendline.storage.importing.question.TableMapping;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Mappings as text: `{"dateOrder": "dmy", "names": {"Datum": "date", "CRP (mg/L)": "1988-5:mg/L"}}`.
public final class MappingJson {
    private MappingJson() {}

    public static String write(TableMapping mapping) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        mapping.dateOrder().ifPresent(order -> root.put("dateOrder", order.code()));
        ObjectNode names = root.putObject("names");
        mapping.names().forEach((name, meaning) -> names.put(name, meaning.text()));
        return root.toString();
    }

    /// @throws IllegalArgumentException with a sentence, if the text is no mapping
    public static TableMapping read(String json) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("The mapping is not JSON: " + e.getOriginalMessage() + ".", e);
        }
        Map<String, Meaning> names = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> name : root.path("names").properties()) {
            names.put(
                    name.getKey(),
                    Meaning.parse(name.getValue().asString(""))
                            .orElseThrow(() -> new IllegalArgumentException("The mapping says of \"" + name.getKey()
                                    + "\" what Mendline does not know: \""
                                    + name.getValue().asString("") + "\".")));
        }
        Optional<DateOrder> order = Optional.ofNullable(root.get("dateOrder"))
                .map(node -> DateOrder.ofCode(node.asString(""))
                        .orElseThrow(() ->
                                new IllegalArgumentException("The mapping's date order is neither dmy nor mdy.")));
        if (names.isEmpty() && order.isEmpty()) {
            throw new IllegalArgumentException("The mapping says nothing: it has neither names nor a date order.");
        }
        return new TableMapping(order, names);
    }
}
