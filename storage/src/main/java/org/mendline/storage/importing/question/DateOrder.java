package org.mendline.storage.importing.question;

import java.util.Arrays;
import java.util.Optional;

/// Which of the first two numbers of a date such as `03/04/2026` is the day.
public enum DateOrder {
    DAY_FIRST("dmy"),
    MONTH_FIRST("mdy");

    private final String code;

    DateOrder(String code) {
        this.code = code;
    }

    /// As mappings and the command line write it: `dmy` or `mdy`.
    public String code() {
        return code;
    }

    public static Optional<DateOrder> ofCode(String code) {
        return Arrays.stream(values()).filter(o -> o.code.equals(code)).findFirst();
    }
}
