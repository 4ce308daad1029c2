package org.mendline.storage.importing.csv;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/// Months by the names and short forms that spreadsheets write in English, German, French, Spanish, Italian, Dutch and
/// Portuguese. No name means two months in these languages.
final class MonthNames {
    private static final String[] NAMES = {
        "jan january januar janner janvier janv enero ene gennaio gen januari janeiro",
        "feb february februar fevrier fevr febrero febbraio februari fevereiro fev",
        "mar march marz mrz mars marzo maart mrt marco",
        "apr april avril avr abril abr aprile",
        "may mai mayo maggio mag mei maio",
        "jun june juni juin junio giugno giu junho",
        "jul july juli juillet juil julio luglio lug julho",
        "aug august aout agosto ago augustus",
        "sep sept september septembre septiembre settembre set setembro",
        "oct october oktober okt octobre octubre ottobre ott outubro out",
        "nov november novembre noviembre novembro",
        "dec december dezember dez decembre diciembre dic dicembre dezembro",
    };

    private final Map<String, Integer> months = new HashMap<>();

    MonthNames() {
        for (int i = 0; i < NAMES.length; i++) {
            for (String name : NAMES[i].split(" ")) {
                months.put(name, i + 1);
            }
        }
    }

    /// The month from 1 to 12, if the word is the name of one.
    OptionalInt month(String word) {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        Integer month = months.get(plain);
        return month == null ? OptionalInt.empty() : OptionalInt.of(month);
    }
}
