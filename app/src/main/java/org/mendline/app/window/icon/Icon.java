package org.mendline.app.window.icon;

import javafx.scene.layout.Region;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;

/// Symbols drawn by us on a grid of 16 by 16; sized and coloured by the style sheet (class `icon`).
public enum Icon {
    CASELOAD("M0 1h4v4H0z M6 2h10v2H6z M0 6.5h4v4H0z M6 7.5h10v2H6z M0 12h4v4H0z M6 13h10v2H6z"),
    TWIN("M0 15V1h1.6v12.4H16V15z M3 11.5 C6 11 6.5 5 10 4 C12 3.4 14 3.1 16 3v1.8"
            + " C14 4.9 12 5.2 10.6 5.7 C7.8 6.6 7 12.6 3 13.2z M9 9.5 l7 -2.5 v4.5 l-7 -0.6z"),
    IMPORT("M7 0h2v7h3.2L8 11.6 3.8 7H7z M0 10h2v4h12v-4h2v6H0z"),
    CHECK("M0 0h12v6l-1.6 1.6V1.6H1.6v12.8h4V16H0z M3 4h6v1.5H3z M3 7h6v1.5H3z M3 10h3v1.5H3z"
            + " M8.2 11.2l1.2-1.2 2.1 2.1 3.3-3.6L16 9.6l-4.5 4.9z"),
    REPORT(
            "M1 0h10l4 4v12H1z M2.6 1.6v12.8h10.8V5H10V1.6z M4.5 8h1.6v4.5H4.5z M7.2 6h1.6v6.5H7.2z M9.9 9.3h1.6v3.2H9.9z"),
    MODELS("M0 14.4h16V16H0z M1 9h3v4H1z M6.5 5h3v8h-3z M12 1h3v12h-3z M1 5.6 L7.6 0.6 L8.6 1.9 L2 6.9z"),
    SETTINGS(
            "M0 3h8.5v1.6H0z M13 3h3v1.6h-3z M9.3 1h3v5.6h-3z M0 11.4h3v1.6H0z M7.5 11.4H16V13H7.5z M3.8 9.4h3V15h-3z"),
    THEME("M8 0a8 8 0 1 0 0 16a8 8 0 0 0 0-16z M8 1.8a6.2 6.2 0 0 1 0 12.4z"),
    KEYS(
            "M0 3h16v10H0z M1.5 4.5v7h13v-7z M3 6h1.6v1.6H3z M6 6h1.6v1.6H6z M9 6h1.6v1.6H9z M12 6h1.4v1.6H12z M4 9h8v1.5H4z"),
    AT_RISK("M8 0l8 15.5H0z M7.1 5.2l.3 5.3h1.2l.3-5.3z M7.1 11.8h1.8v1.8H7.1z"),
    STALLING("M8 0a8 8 0 1 0 0 16a8 8 0 0 0 0-16z M3.5 5.2h9v1.9h-9z M3.5 9h9v1.9h-9z"),
    NO_DATA("M8 0a8 8 0 1 0 0 16a8 8 0 0 0 0-16z M8 1.6a6.4 6.4 0 1 1 0 12.8a6.4 6.4 0 0 1 0-12.8z M4.5 7.1h7v1.8h-7z"),
    ON_TRACK("M8 0a8 8 0 1 0 0 16a8 8 0 0 0 0-16z M12.3 4.6l1.3 1.2-6.4 6.7-4-4 1.3-1.3 2.7 2.7z"),
    INFO("M8 0a8 8 0 1 0 0 16a8 8 0 0 0 0-16z M7.1 3.4h1.8v1.8H7.1z M7.1 6.6h1.8v6H7.1z"),
    LOCK("M3 7V4.6a5 5 0 0 1 10 0V7h1v9H2V7z M4.8 7h6.4V4.6a3.2 3.2 0 0 0-6.4 0z M7.2 10h1.6v3.4H7.2z"),
    CANCEL("M1.6 0L8 6.4 14.4 0 16 1.6 9.6 8l6.4 6.4-1.6 1.6L8 9.6 1.6 16 0 14.4 6.4 8 0 1.6z");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    /// A new node showing the symbol, one em wide.
    public Region node() {
        Region region = new Region();
        region.getStyleClass().add("icon");
        show(region);
        return region;
    }

    /// Makes a node that shows another symbol show this one.
    public void show(Region region) {
        SVGPath shape = new SVGPath();
        shape.setFillRule(FillRule.EVEN_ODD);
        shape.setContent(path);
        region.setShape(shape);
    }
}
