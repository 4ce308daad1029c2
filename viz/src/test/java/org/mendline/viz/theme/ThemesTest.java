package org.mendline.viz.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.css.CssParser;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mendline.viz.render.FxToolkit;

class ThemesTest {
    private static final List<String> MODENA_NAMES_CONTROLSFX_USES = List.of(
            "-fx-accent",
            "-fx-base",
            "-fx-background",
            "-fx-box-border",
            "-fx-control-inner-background",
            "-fx-focus-color",
            "-fx-inner-border",
            "-fx-outer-border",
            "-fx-body-color",
            "-fx-mark-color",
            "-fx-shadow-highlight-color",
            "-fx-text-background-color",
            "-fx-text-base-color",
            "-fx-text-box-border");

    @ParameterizedTest
    @EnumSource(Themes.class)
    void everyModenaNameThatControlsFxUsesHasAColour(Themes theme) {
        for (String name : MODENA_NAMES_CONTROLSFX_USES) {
            assertThat(ground(theme, name)).as(name).isInstanceOf(Color.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Themes.class)
    void chartsStandOnTheThemesOwnBackground(Themes theme) {
        assertThat(ground(theme, "-color-bg-default")).isEqualTo(theme.palette().background());
    }

    @Test
    void switchingLeavesOneThemesMark() {
        FxToolkit.run(() -> {
            Scene scene = new Scene(new StackPane());
            Themes.LIGHT.applyTo(scene);
            Themes.DARK.applyTo(scene);
            Themes.DARK.applyTo(scene);
            assertThat(scene.getStylesheets()).hasSize(1);
            assertThat(scene.getRoot().getStyleClass())
                    .containsOnlyOnce("mendline-dark")
                    .doesNotContain("mendline-light");
        });
    }

    @Test
    void styleSheetParsesWithoutComplaint() {
        FxToolkit.call(() -> {
            CssParser.errorsProperty().clear();
            new CssParser().parse(java.net.URI.create(Themes.styleSheet()).toURL());
            assertThat(CssParser.errorsProperty()).isEmpty();
            return true;
        });
    }

    private static Paint ground(Themes theme, String colourName) {
        return FxToolkit.call(() -> {
            theme.apply();
            Region region = new Region();
            region.setStyle("-fx-background-color: " + colourName);
            Scene scene = new Scene(new StackPane(region));
            theme.applyTo(scene);
            scene.getRoot().applyCss();
            return region.getBackground().getFills().getFirst().getFill();
        });
    }
}
