package org.mendline.app.checking;

import java.util.List;
import org.mendline.storage.importing.Mend;
import org.mendline.storage.importing.MendingOutcome;
import org.mendline.storage.observation.Measure;

/// Everything of a clinic that a person has to look at. Each decision is made by a named person, is one transaction,
/// is audited and can be taken back. Methods may be slow: never call them on the FX thread.
public interface ToCheck {
    /// How much waits.
    Waiting waiting();

    /// Records set aside, alike ones together; newest import first.
    List<SetAsideGroup> setAside();

    /// Implausible values nobody has judged, alike ones together; by person and measure.
    List<DoubtfulGroup> doubtful();

    /// Tries records again.
    ///
    /// @param mend what is corrected in each of them
    /// @throws IllegalArgumentException if nobody is named
    MendingOutcome fix(List<Long> records, Mend mend, String by);

    /// Leaves records out for good; they stay readable.
    ///
    /// @return how many
    /// @throws IllegalArgumentException if nobody is named or no reason is given
    int dismiss(List<Long> records, String reason, String by);

    /// Lets records wait again; a value stored by hand is taken out.
    ///
    /// @return how many
    /// @throws IllegalArgumentException if that cannot be done, with the reason, or nobody is named
    int reopen(List<Long> records, String by);

    /// Accepts or rejects doubtful values.
    ///
    /// @param accepted whether they are believed, and used for predictions from now on
    /// @return how many
    /// @throws IllegalArgumentException if nobody is named or no reason is given
    int judge(List<Long> values, boolean accepted, String by, String reason);

    /// Takes judgements back.
    ///
    /// @return how many
    /// @throws IllegalArgumentException if nobody is named
    int reconsider(List<Long> values, String by);

    /// All measures a record can be given, by name.
    List<Measure> measures();

    /// Units that values of a measure can be written in, the likeliest meaning of what was written first.
    ///
    /// @param written the unit as the file has it; may be empty
    List<String> units(String code, String written);

    /// How much waits.
    record Waiting(long records, long values) {
        public long all() {
            return records + values;
        }
    }
}
