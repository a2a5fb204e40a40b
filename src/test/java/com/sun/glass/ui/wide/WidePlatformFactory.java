package com.sun.glass.ui.wide;

import com.sun.glass.ui.Application;
import com.sun.glass.ui.headless.HeadlessPlatformFactory;
import com.sun.glass.ui.headless.WideApplication;

/// Chosen with `-Dglass.platform=Wide`: the headless platform of JavaFX 26 with a screen as wide as we say.
public class WidePlatformFactory extends HeadlessPlatformFactory {
    @Override
    public Application createApplication() { return new WideApplication(); }
}
