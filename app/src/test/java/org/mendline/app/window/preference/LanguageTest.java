package org.mendline.app.window.preference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.NodeOrientation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mendline.viz.render.FxToolkit;
import org.mendline.viz.theme.Themes;

class LanguageTest {
    @BeforeAll
    static void start() {
        FxToolkit.startHeadless();
    }

    @Test
    void rightToLeftIsOfferedOnlyWhereItCanBeLaidOut() {
        List<Language> offered = FxToolkit.call(Language::offered);
        assertThat(offered).contains(Language.ENGLISH, Language.GERMAN, Language.FRENCH, Language.SPANISH);
        assertThat(offered.contains(Language.URDU)).isEqualTo(FxToolkit.call(RightToLeftText::works));
        assertThat(Language.URDU.orientation()).isEqualTo(NodeOrientation.RIGHT_TO_LEFT);
    }

    @Test
    void whoCannotBeServedReadsEnglish() {
        Preferences urdu = new Preferences(Themes.DARK, Language.URDU, TextSize.LARGE, Optional.empty());
        assertThat(urdu.among(List.of(Language.ENGLISH, Language.GERMAN)).language())
                .isEqualTo(Language.ENGLISH);
        assertThat(urdu.among(List.of(Language.values()))).isEqualTo(urdu);
    }

    @Test
    void aLocaleOfAnotherLanguageIsEnglish() {
        assertThat(Language.of(Locale.of("pt", "BR"))).isEqualTo(Language.ENGLISH);
        assertThat(Language.of(Locale.of("de", "AT"))).isEqualTo(Language.GERMAN);
    }
}
