package org.mendline.storage.importing.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One element of a resource, from JSON or XML alike. Every element is a list, since XML does not tell one
/// from many; numbers stay text, so that no digit is lost (FHIR R4 §2.24.0.1, decimal). Built by one reader,
/// then only read.
final class FhirNode {
    private String text = "";
    private final Map<String, List<FhirNode>> children = new LinkedHashMap<>();

    static FhirNode ofText(String text) {
        FhirNode node = new FhirNode();
        node.text = text;
        return node;
    }

    void add(String name, FhirNode child) {
        children.computeIfAbsent(name, key -> new ArrayList<>(1)).add(child);
    }

    void hold(String value) {
        text = value;
    }

    /// Value of the primitive at the end of `path`, first element at each step; empty text where there is none.
    String text(String... path) {
        FhirNode at = this;
        for (String name : path) {
            List<FhirNode> found = at.all(name);
            if (found.isEmpty()) {
                return "";
            }
            at = found.getFirst();
        }
        return at.text;
    }

    /// All elements of that name.
    List<FhirNode> all(String name) {
        return children.getOrDefault(name, List.of());
    }

    Optional<FhirNode> first(String name) {
        return all(name).stream().findFirst();
    }

    boolean has(String name) {
        return children.containsKey(name);
    }

    /// Names of the elements that begin with `prefix`.
    Optional<String> nameStarting(String prefix) {
        return children.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .findFirst();
    }

    String type() {
        return text("resourceType");
    }

    String id() {
        return text("id");
    }
}
