package org.mendline.storage.importing.motion.c3d;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/// The parameter section: groups of named parameters, chained by offsets (C3D User Guide, "Parameter format").
/// Groups may stand behind their parameters.
final class C3dParameters {
    /// The section begins with four bytes of its own.
    private static final int FIRST_RECORD = 4;

    private final Processor processor;
    private final byte[] section;
    private final Map<Integer, String> groups = new HashMap<>();
    private final Map<Integer, Map<String, C3dParameter>> byGroup = new HashMap<>();
    private boolean whole = true;

    private C3dParameters(Processor processor, byte[] section) {
        this.processor = processor;
        this.section = section;
    }

    /// Reads a section as far as it is sound; its fourth byte tells the processor.
    static C3dParameters of(Processor processor, byte[] section) {
        C3dParameters parameters = new C3dParameters(processor, section);
        int at = FIRST_RECORD;
        while (at > 0) {
            at = parameters.record(at);
        }
        return parameters;
    }

    /// Whether the chain ended as it should.
    boolean isWhole() {
        return whole;
    }

    /// One group or parameter.
    ///
    /// @return where the next one begins; 0 behind the last
    private int record(int at) {
        int letters = at < section.length ? Math.abs(section[at]) : 0;
        if (letters == 0) {
            return 0;
        }
        int pointer = at + 2 + letters;
        if (pointer + 2 > section.length) {
            whole = false;
            return 0;
        }
        int id = section[at + 1];
        String name = new String(section, at + 2, letters, StandardCharsets.ISO_8859_1)
                .strip()
                .toUpperCase(Locale.ROOT);
        if (id < 0) {
            groups.put(-id, name);
        } else {
            parameter(pointer + 2)
                    .ifPresent(found ->
                            byGroup.computeIfAbsent(id, key -> new HashMap<>()).put(name, found));
        }
        int offset = processor.uint16(section, pointer);
        return offset == 0 ? 0 : pointer + offset;
    }

    private Optional<C3dParameter> parameter(int at) {
        if (at + 2 > section.length) {
            whole = false;
            return Optional.empty();
        }
        int type = section[at];
        int count = section[at + 1] & 0xff;
        int data = at + 2 + count;
        boolean known = type == C3dParameter.TEXT
                || type == C3dParameter.BYTES
                || type == C3dParameter.INTEGERS
                || type == C3dParameter.FLOATS;
        if (!known || data > section.length) {
            whole = false;
            return Optional.empty();
        }
        List<Integer> dimensions = new ArrayList<>();
        long elements = 1;
        for (int i = 0; i < count; i++) {
            dimensions.add(section[at + 2 + i] & 0xff);
            elements = Math.min(elements * dimensions.getLast(), Integer.MAX_VALUE);
        }
        long end = data + elements * Math.abs(type);
        if (end > section.length) {
            whole = false;
            return Optional.empty();
        }
        return Optional.of(new C3dParameter(type, dimensions, Arrays.copyOfRange(section, data, (int) end), processor));
    }

    /// Names of all groups.
    Set<String> groups() {
        return new TreeSet<>(groups.values());
    }

    Optional<C3dParameter> find(String group, String name) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getValue().equals(group))
                .flatMap(
                        entry -> Optional.ofNullable(
                                byGroup.getOrDefault(entry.getKey(), Map.of()).get(name))
                                .stream())
                .findFirst();
    }

    /// The first number of a parameter.
    OptionalDouble number(String group, String name) {
        return number(group, name, 0);
    }

    OptionalDouble number(String group, String name, int i) {
        Optional<C3dParameter> found = find(group, name);
        return found.isPresent() ? found.get().number(i) : OptionalDouble.empty();
    }

    /// A number that has no sign.
    OptionalDouble count(String group, String name, int i) {
        Optional<C3dParameter> found = find(group, name);
        return found.isPresent() ? found.get().count(i) : OptionalDouble.empty();
    }

    /// The texts of a parameter and of its continuations `NAME2`, `NAME3` …, which files with more than 255
    /// need.
    List<String> texts(String group, String name) {
        List<String> texts = new ArrayList<>();
        find(group, name).ifPresent(found -> texts.addAll(found.texts()));
        for (int part = 2; find(group, name + part).isPresent(); part++) {
            texts.addAll(find(group, name + part).orElseThrow().texts());
        }
        return texts;
    }
}
