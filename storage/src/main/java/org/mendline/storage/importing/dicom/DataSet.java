package org.mendline.storage.importing.dicom;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.mendline.storage.importing.text.Numbers;

/// The elements of a file, or of one item of a sequence.
final class DataSet {
    private final Optional<DataSet> outer;
    private final Map<Integer, Element> elements = new LinkedHashMap<>();

    /// @param outer the data set in whose sequence this one stands; its character set holds here too
    DataSet(Optional<DataSet> outer) {
        this.outer = outer;
    }

    void put(int tag, Element element) {
        elements.put(tag, element);
    }

    boolean has(int tag) {
        return elements.containsKey(tag);
    }

    /// How many elements it has itself, pixels included.
    int size() {
        return elements.size();
    }

    /// All of the element's text without padding; empty text where there is none.
    String text(int tag) {
        Element element = elements.get(tag);
        if (element == null) {
            return "";
        }
        return characters().decode(element.value()).replace('\0', ' ').strip();
    }

    /// The first of several values.
    String first(int tag) {
        String text = text(tag);
        int end = text.indexOf('\\');
        return end < 0 ? text : text.substring(0, end).strip();
    }

    /// The number, or empty if it is none.
    OptionalDouble number(int tag) {
        return Numbers.parse(first(tag));
    }

    List<DataSet> items(int tag) {
        Element element = elements.get(tag);
        return element == null ? List.of() : element.items();
    }

    Optional<DataSet> item(int tag) {
        return items(tag).stream().findFirst();
    }

    private CharacterSet characters() {
        Element named = elements.get(Tag.CHARACTER_SET);
        if (named == null) {
            return outer.map(DataSet::characters).orElse(CharacterSet.DEFAULT);
        }
        String text = new String(named.value(), StandardCharsets.US_ASCII).replace('\0', ' ');
        List<String> names = new ArrayList<>();
        for (String name : text.split("\\\\", -1)) {
            names.add(name.strip());
        }
        return CharacterSet.of(names);
    }
}
