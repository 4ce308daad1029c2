package org.mendline.viz.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PaletteTest {
    /// WCAG 2.2, 1.4.3.
    private static final double TEXT_CONTRAST = 4.5;
    /// WCAG 2.2, 1.4.11.
    private static final double GRAPHIC_CONTRAST = 3;
    /// Far above the just noticeable difference of about 2.
    private static final double DISTINCT = 12;

    @ParameterizedTest
    @EnumSource(Themes.class)
    void wordsAreReadableOnEveryGround(Themes theme) {
        Palette colours = theme.palette();
        for (Color ground : List.of(colours.background(), colours.surface())) {
            for (Color words : List.of(colours.text(), colours.mutedText())) {
                assertThat(ColourVision.contrast(words, ground)).isGreaterThanOrEqualTo(TEXT_CONTRAST);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void graphicsStandOutFromTheBackground(Themes theme) {
        Palette colours = theme.palette();
        List<Color> graphics = List.of(
                colours.scenarioA(),
                colours.scenarioB(),
                colours.scenarioC(),
                colours.scenarioD(),
                colours.lowValue(),
                colours.middleValue(),
                colours.highValue(),
                colours.observed(),
                colours.norm(),
                colours.goal(),
                colours.today(),
                colours.helps(),
                colours.hurts(),
                colours.neutral(),
                colours.onTrack(),
                colours.stalling(),
                colours.atRisk(),
                colours.noData());
        assertThat(graphics)
                .allSatisfy(colour -> assertThat(ColourVision.contrast(colour, colours.background()))
                        .as(colour.toString())
                        .isGreaterThanOrEqualTo(GRAPHIC_CONTRAST));
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void coloursThatMeanDifferentThingsStayApartForEveryEye(Themes theme) {
        Palette colours = theme.palette();
        List<Color> status = List.of(colours.onTrack(), colours.stalling(), colours.atRisk(), colours.noData());
        for (ColourVision eye : ColourVision.values()) {
            for (int i = 0; i < 4; i++) {
                for (int j = i + 1; j < 4; j++) {
                    assertThat(eye.distance(colours.scenario(i), colours.scenario(j)))
                            .as("scenarios %d and %d, %s", i, j, eye)
                            .isGreaterThan(DISTINCT);
                }
            }
            assertThat(eye.distance(colours.lowValue(), colours.middleValue())).isGreaterThan(DISTINCT);
            assertThat(eye.distance(colours.middleValue(), colours.highValue())).isGreaterThan(DISTINCT);
            assertThat(eye.distance(colours.helps(), colours.hurts()))
                    .as("helps and hurts, %s", eye)
                    .isGreaterThan(DISTINCT);
            for (int i = 0; i < status.size(); i++) {
                for (int j = i + 1; j < status.size(); j++) {
                    assertThat(eye.distance(status.get(i), status.get(j)))
                            .as("status %d and %d, %s", i, j, eye)
                            .isGreaterThan(DISTINCT);
                }
            }
        }
    }

    @Test
    void contrastAgreesWithTheStandardsOwnEnds() {
        assertThat(ColourVision.contrast(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(ColourVision.contrast(Color.web("#777777"), Color.WHITE)).isCloseTo(4.48, within(0.01));
    }

    @Test
    void redAndGreenMeetForADeuteranope() {
        double seen = ColourVision.DEUTERANOPIA.distance(Color.web("#d62728"), Color.web("#6a8f1a"));
        assertThat(seen).isLessThan(ColourVision.NORMAL.distance(Color.web("#d62728"), Color.web("#6a8f1a")) / 2);
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void styleSheetNamesTheSameColours(Themes theme) throws IOException {
        Palette colours = theme.palette();
        Map<String, Color> expected = Map.of(
                "helps", colours.helps(),
                "hurts", colours.hurts(),
                "scenario-a", colours.scenarioA(),
                "scenario-b", colours.scenarioB(),
                "scenario-c", colours.scenarioC(),
                "scenario-d", colours.scenarioD(),
                "on-track", colours.onTrack(),
                "stalling", colours.stalling(),
                "at-risk", colours.atRisk(),
                "no-data", colours.noData());
        String block = themeBlock(theme == Themes.LIGHT ? ".mendline-light {" : ".mendline-dark {");
        Matcher line = Pattern.compile("-mendline-([a-z-]+): (#[0-9a-f]{6});").matcher(block);
        int found = 0;
        while (line.find()) {
            found++;
            assertThat(Color.web(line.group(2))).as(line.group(1)).isEqualTo(expected.get(line.group(1)));
        }
        assertThat(found).isEqualTo(expected.size());
    }

    private static String themeBlock(String start) throws IOException {
        try (InputStream in = Objects.requireNonNull(Themes.class.getResourceAsStream("mendline.css"))) {
            String css = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = css.indexOf(start);
            return css.substring(from, css.indexOf('}', from));
        }
    }
}
