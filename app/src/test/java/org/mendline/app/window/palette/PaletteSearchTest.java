package org.mendline.app.window.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaletteSearchTest {
    private static final List<PaletteEntry> ALL = Stream.of(
                    "Import files", "Settings", "Caseload", "José Muñoz", "Alma Berg", "Bergit Alm")
            .map(name -> new PaletteEntry(name, "", () -> {}))
            .toList();

    private static List<String> find(String typed) {
        return PaletteSearch.find(ALL, typed).stream().map(PaletteEntry::name).toList();
    }

    @Test
    void nothingTypedShowsEverythingInItsOrder() {
        assertThat(find("  ")).hasSize(ALL.size()).startsWith("Import files");
    }

    @Test
    void accentsAndCaseDoNotMatter() {
        assertThat(find("JOSE mun")).containsExactly("José Muñoz");
    }

    @Test
    void aBeginningComesBeforeAMiddle() {
        assertThat(find("alm")).startsWith("Alma Berg", "Bergit Alm");
        assertThat(find("berg")).startsWith("Bergit Alm", "Alma Berg");
    }

    @Test
    void lettersInOrderAreEnough() {
        assertThat(find("stgs")).containsExactly("Settings");
    }

    @Test
    void whatNothingHasFindsNothing() {
        assertThat(find("xylophone")).isEmpty();
    }
}
