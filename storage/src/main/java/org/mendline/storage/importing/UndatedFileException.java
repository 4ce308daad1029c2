package org.mendline.storage.importing;

/// A file holds a recording, but neither it nor its name tells when it was made. Somebody may know.
public final class UndatedFileException extends UnreadableFileException {
    private final String what;

    /// @param what the recording in words, for example `A C3D file`
    /// @param example a name under which the file would tell its date
    public UndatedFileException(String what, String example) {
        super(what + " tells no date, and the file's name tells none either. Say when it was recorded, or put date and"
                + " time into its name, for example " + example + ", and import it again.");
        this.what = what;
    }

    String what() {
        return what;
    }
}
