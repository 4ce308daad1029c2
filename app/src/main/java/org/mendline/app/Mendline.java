package org.mendline.app;

import org.mendline.app.cli.MendlineCommand;

/// Where the program starts.
public final class Mendline {
    private Mendline() {}

    public static void main(String[] args) {
        System.exit(MendlineCommand.run(args));
    }
}
