package org.mendline.app.cli;

import java.util.Locale;

/// Enum constants as the words that JSON and text show.
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
