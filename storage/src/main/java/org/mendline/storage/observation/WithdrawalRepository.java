package org.mendline.storage.observation;

/// Results that their senders took back (HL7 OBX-11 `D` and `W`; FHIR `entered-in-error` and `cancelled`). The values
/// stay and are shown, but are not used any more; a value once withdrawn stays so when an overlapping file brings it
/// again, and another value for the same moment stands. Taking back the import that brought the withdrawal makes the
/// values count as before.
public interface WithdrawalRepository {
    /// Takes back every value stored under this code for this moment; remembers it where none is. Audited.
    ///
    /// @param actor who imports it
    Outcome withdraw(Withdrawal withdrawal, String actor);

    /// What a withdrawal came to.
    enum Outcome {
        /// At least one value counted until now and does no more.
        WITHDRAWN,
        /// The value was withdrawn before.
        KNOWN,
        /// There is no such value; the first that comes will not be used.
        NOT_THERE
    }
}
