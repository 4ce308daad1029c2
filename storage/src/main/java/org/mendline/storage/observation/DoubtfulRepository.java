package org.mendline.storage.observation;

import java.util.List;
import java.util.Optional;

/// Values outside the plausible range of their measure. They are kept and shown, but used only once a named person
/// has accepted them.
public interface DoubtfulRepository {
    /// Values nobody has judged yet, by person, measure and time.
    ///
    /// @param limit most values returned
    List<DoubtfulValue> waiting(int limit);

    /// Values somebody has judged, newest judgement first.
    ///
    /// @param limit most values returned
    List<DoubtfulValue> judged(int limit);

    /// Number of values nobody has judged yet.
    long count();

    Optional<DoubtfulValue> find(long id);

    /// Accepts or rejects values, in one transaction and audited. A value judged before is judged anew.
    ///
    /// @param accepted whether they are believed and used from now on; else they are kept and never used
    /// @param by who looked at them
    /// @return how many there were and are judged now
    /// @throws IllegalArgumentException if nobody is named or no reason is given
    int judge(List<Long> ids, boolean accepted, String by, String reason);

    /// Takes judgements back, in one transaction and audited: the values wait again.
    ///
    /// @return how many had been judged
    /// @throws IllegalArgumentException if nobody is named
    int reopen(List<Long> ids, String by);
}
