package org.mendline.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mendline.storage.person.PersonId;

class ScreenPicturesTest {
    @TempDir
    private Path folder;

    private final FakeClinic clinic = new FakeClinic(12);

    @ParameterizedTest
    @ValueSource(strings = {"caseload", "twin", "import", "check", "report", "models", "firstrun"})
    void everyScreenIsDrawnInItsSizeAndDarkIsDark(String screen) throws IOException {
        BufferedImage light = picture(Shot.of(screen, Optional.empty(), 1366, 768, false));
        BufferedImage dark = picture(Shot.of(screen, Optional.empty(), 800, 600, true));
        assertThat(light.getWidth()).isEqualTo(1366);
        assertThat(light.getHeight()).isEqualTo(768);
        assertThat(colours(light)).hasSizeGreaterThan(30);
        assertThat(brightness(light)).isGreaterThan(200);
        assertThat(brightness(dark)).isLessThan(60);
    }

    @Test
    void aChangedPlanIsSeenInThePicture() throws IOException {
        Shot usual = Shot.of("twin", Optional.of(new PersonId("P-001")), 1366, 768, false);
        Set<Integer> without = colours(picture(usual));
        Set<Integer> with = colours(picture(usual.withPlan(Map.of("sleep", 10.0))));
        int scenarioB = 0xFFCC5500;
        assertThat(without).doesNotContain(scenarioB);
        assertThat(with).contains(scenarioB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"import-undo", "wizard-table-answered", "check-doubtful", "twin-devices-nobody"})
    void aStateReachedByStepsIsAnotherPictureThanItsScreen(String name) throws IOException {
        ScreenStates state = ScreenStates.all().stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path before = folder.resolve("before.png");
        Path after = folder.resolve("after.png");
        ScreenPictures.write(state.shot(1366, 768, false), state.clinic(), before);
        ScreenPictures.write(state.shot(1366, 768, false), state.clinic(), state.steps(), after);
        assertThat(Files.mismatch(before, after)).isNotNegative();
    }

    @Test
    void anUnknownScreenIsRefusedWithTheNamesThatExist() {
        assertThatThrownBy(() -> picture(Shot.of("statistics", Optional.empty(), 800, 600, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("caseload, twin, timeline, plans, why, review, import, check");
    }

    private BufferedImage picture(Shot shot) throws IOException {
        Path out = folder.resolve("picture.png");
        ScreenPictures.write(shot, clinic, out);
        return ImageIO.read(out.toFile());
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y));
            }
        }
        return colours;
    }

    private static double brightness(BufferedImage image) {
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                sum += (rgb >> 16 & 255) + (rgb >> 8 & 255) + (rgb & 255);
            }
        }
        return sum / 3.0 / image.getWidth() / image.getHeight();
    }
}
