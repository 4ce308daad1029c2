package org.mendline.app.window.edit;

/// Something a user changed that can be taken back and done again. What it does is slow, runs off the FX thread, and
/// audits itself; taking back is an act of its own, so the audit tells of both.
public interface Edit {
    /// What it does, as part of a sentence: `add Pain 3 on 21 Nov`.
    String words();

    /// Does it, the first time and again.
    ///
    /// @throws IllegalArgumentException with a sentence for the user, if it cannot be done
    void carryOut() throws Exception;

    /// Takes it back.
    ///
    /// @throws IllegalArgumentException with a sentence for the user, if it cannot be taken back
    void takeBack() throws Exception;
}
