package org.mendline.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/// A command that works on a store and prints text or JSON.
abstract class StoreCommand implements Callable<Integer> {
    @Mixin
    protected StoreOptions store = new StoreOptions();

    @Mixin
    protected Output output = new Output();
}
