package org.mendline.app.window.twin;

import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.layout.Region;

/// A slider with a tick at the usual dose.
final class LeverSlider extends Region {
    private static final double TICK_WIDTH = 2;
    private static final double TICK_THUMBS = 1.3;
    private static final double ASSUMED_THUMB_WIDTH = 16;

    private final Slider slider = new Slider();
    private final Region tick = new Region();
    private final LeverSetting setting;

    LeverSlider(LeverSetting setting) {
        this.setting = setting;
        LeverSetting.Range range = setting.range();
        getStyleClass().add("lever-slider");
        tick.getStyleClass().add("usual-tick");
        tick.setMouseTransparent(true);
        slider.setId("lever-" + range.key());
        slider.setMin(range.low());
        slider.setMax(range.high());
        slider.setBlockIncrement(range.step());
        slider.setAccessibleText(range.name());
        slider.valueProperty().bindBidirectional(setting.positionProperty());
        getChildren().addAll(tick, slider);
    }

    @Override
    protected void layoutChildren() {
        // Whole pixels: on a fraction, the software renderer lets neighbouring textures shine through.
        double sliderHeight = snapSizeY(slider.prefHeight(-1));
        slider.resizeRelocate(0, snapPositionY((getHeight() - sliderHeight) / 2), snapSizeX(getWidth()), sliderHeight);
        Node thumb = slider.lookup(".thumb");
        double thumbWidth =
                thumb instanceof Region region && region.getWidth() > 0 ? region.getWidth() : ASSUMED_THUMB_WIDTH;
        LeverSetting.Range range = setting.range();
        double span = range.high() - range.low();
        double share = span > 0 ? (range.usual() - range.low()) / span : 0;
        double x = thumbWidth / 2 + share * (getWidth() - thumbWidth) - TICK_WIDTH / 2;
        double height = Math.min(getHeight(), thumbWidth * TICK_THUMBS);
        tick.resizeRelocate(snapPositionX(x), snapPositionY((getHeight() - height) / 2), TICK_WIDTH, height);
    }

    /// Less would cut the thumb.
    @Override
    protected double computeMinHeight(double width) {
        return snapSizeY(slider.prefHeight(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return slider.prefWidth(height);
    }

    @Override
    protected double computePrefHeight(double width) {
        return slider.prefHeight(width);
    }
}
