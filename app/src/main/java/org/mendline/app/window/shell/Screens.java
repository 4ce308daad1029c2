package org.mendline.app.window.shell;

import javafx.scene.Node;

/// The node of each screen.
record Screens(Node caseload, Node twin, Node importing, Node checks, Node report, Node models, Node settings) {
    Node of(Screen screen) {
        return switch (screen) {
            case CASELOAD -> caseload;
            case TWIN -> twin;
            case IMPORT -> importing;
            case CHECK -> checks;
            case REPORT -> report;
            case MODELS -> models;
            case SETTINGS -> settings;
        };
    }
}
