package org.whiria.testing;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.whiria.testing.engine.TestEngine;

class CleanEngine implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        cleanWhen(Clean.BEFORE_ALL, context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        cleanWhen(Clean.BEFORE_EACH, context);
    }

    private static void cleanWhen(Clean moment, ExtensionContext context) {
        WithEngine wanted =
                TestContextAnnotationUtils.findMergedAnnotation(context.getRequiredTestClass(), WithEngine.class);
        if (wanted != null && wanted.clean() == moment) {
            TestEngine engine = SpringExtension.getApplicationContext(context).getBean(TestEngine.class);
            engine.clear();
            Cleaning.restoreAllButDeployments(JdbcClient.create(engine.database()));
        }
    }
}
