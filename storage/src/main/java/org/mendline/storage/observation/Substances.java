package org.mendline.storage.observation;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What is needed to go between mass, moles and equivalents of a substance, by measure code: the table
/// `molar-masses.csv`. A measure that is not in the table is never converted between them.
final class Substances {
    /// One substance.
    ///
    /// @param gramsPerMole molar mass by which laboratories convert
    /// @param valence charges a molecule; 0 where equivalents make no sense
    record Substance(BigDecimal gramsPerMole, int valence) {}

    private final Map<String, Substance> byCode = new HashMap<>();

    Substances() {
        ResourceTable.rows("molar-masses.csv")
                .forEach(row -> byCode.put(
                        row.getField("code"),
                        new Substance(
                                new BigDecimal(row.getField("g_per_mol")), Integer.parseInt(row.getField("valence")))));
    }

    Optional<Substance> of(String code) {
        return Optional.ofNullable(byCode.get(code));
    }
}
