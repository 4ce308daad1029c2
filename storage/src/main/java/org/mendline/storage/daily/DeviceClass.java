package org.mendline.storage.daily;

import java.util.Locale;

/// What kind of thing measures; the words stand in `device-orders.csv`.
public enum DeviceClass {
    CHEST_STRAP("chest strap"),
    RING("ring"),
    WATCH("watch"),
    PHONE("phone"),
    SCALE("scale"),
    CUFF("cuff"),
    LAB("laboratory"),
    /// What a person or a clinician wrote down: tables, diaries, visits.
    TOLD("written record"),
    UNKNOWN("device of unknown kind");

    private final String words;

    DeviceClass(String words) {
        this.words = words;
    }

    /// In plain English, lower case.
    public String words() {
        return words;
    }

    static DeviceClass of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
