package org.mendline.storage.importing;

import java.util.Optional;
import java.util.OptionalInt;

/// What a file says of who a person is.
///
/// @param simulated whether the file says that nobody real is meant
record Identity(Optional<String> name, OptionalInt birthYear, boolean simulated) {
    static final Identity UNKNOWN = new Identity(Optional.empty(), OptionalInt.empty(), false);

    static Identity of(ReadItem.PersonSeen seen) {
        return new Identity(seen.displayName(), seen.birthYear(), seen.simulated());
    }
}
