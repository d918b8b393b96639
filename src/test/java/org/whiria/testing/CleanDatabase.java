package org.whiria.testing;

import javax.sql.DataSource;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.junit.jupiter.SpringExtension;

class CleanDatabase implements BeforeAllCallback, BeforeEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        cleanWhen(Clean.BEFORE_ALL, context);
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        cleanWhen(Clean.BEFORE_EACH, context);
    }

    private static void cleanWhen(Clean moment, ExtensionContext context) {
        WithPostgres wanted =
                TestContextAnnotationUtils.findMergedAnnotation(context.getRequiredTestClass(), WithPostgres.class);
        if (wanted != null && wanted.clean() == moment) {
            Cleaning.restore(JdbcClient.create(
                    SpringExtension.getApplicationContext(context).getBean(DataSource.class)));
        }
    }
}
