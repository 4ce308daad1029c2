package org.mendline.app.window.shell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.mendline.app.window.icon.Icon;

/// The workstation's screens, in the order of the navigation.
public enum Screen {
    CASELOAD(Icon.CASELOAD),
    TWIN(Icon.TWIN),
    IMPORT(Icon.IMPORT),
    CHECK(Icon.CHECK),
    REPORT(Icon.REPORT),
    MODELS(Icon.MODELS),
    SETTINGS(Icon.SETTINGS);

    private final Icon icon;

    Screen(Icon icon) {
        this.icon = icon;
    }

    Icon icon() {
        return icon;
    }

    /// Name on the command line, for example `caseload`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The screen with this code, if there is one.
    public static Optional<Screen> ofCode(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
