package org.mendline.app.timeline;

import java.util.List;
import org.mendline.storage.observation.Measure;

/// Entering, changing and taking out by hand. Each act is one transaction and audited; predictions are made anew.
/// Methods are synchronous and may be slow.
public interface HandEntries {
    /// Measures that can be entered: the one used last first, then those entered most often in clinics, then by name.
    List<Measure> measures();

    /// Who works here, as the operating system names them.
    String user();

    /// Keeps an entry.
    ///
    /// @param by who does; another than who entered it where something taken out is put back
    /// @throws IllegalArgumentException with a sentence, if the very same is there already
    void add(Entry entry, String by);

    /// Takes an entry out.
    ///
    /// @param by who does
    /// @throws IllegalArgumentException with a sentence, if it is not there any more
    void remove(Entry entry, String by);

    /// Puts an entry in another's place.
    ///
    /// @throws IllegalArgumentException with a sentence, if that one is not there any more or the new one is known
    void replace(Entry before, Entry after, String by);
}
