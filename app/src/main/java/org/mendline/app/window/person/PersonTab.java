package org.mendline.app.window.person;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The pages about a person, in the order of their tabs.
public enum PersonTab {
    /// What is to be expected, and what a change of plan would do.
    TWIN,
    /// Everything that is known, over time.
    TIMELINE,
    /// Several plans side by side.
    PLANS,
    /// What the prediction rests on.
    WHY,
    /// What is suggested, and what people decided.
    REVIEW;

    /// Name on the command line, for example `timeline`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The page with this code, if there is one.
    public static Optional<PersonTab> ofCode(String code) {
        return Arrays.stream(values()).filter(t -> t.code().equals(code)).findFirst();
    }
}
