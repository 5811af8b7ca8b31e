package dev.maxarportal;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives every browser test a fresh sandbox and a watched visit, and keeps pictures of what a failed one saw last. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, BeforeEachCallback, AfterEachCallback {

    private static final Namespace OURS = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.executable().isPresent()
                ? ConditionEvaluationResult.enabled("There is a Chromium")
                : ConditionEvaluationResult.disabled("There is no Chromium on this machine: install one,"
                        + " or name its executable in the environment variable CHROMIUM_PATH");
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        SandboxTest.SANDBOX.reset();
        // All browsers of these tests have one address, from which only so many attempts a minute are let through.
        portal(context)
                .getBean(JdbcClient.class)
                .sql("DELETE FROM sign_in_attempt")
                .update();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Person.class;
    }

    @Override
    public Person resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return visit(context).person();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Visit visit = context.getStore(OURS).get(Visit.class, Visit.class);
        if (visit != null) {
            visit.end(context.getExecutionException().isPresent());
        }
    }

    private static Visit visit(ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent(Visit.class, key -> begin(context), Visit.class);
    }

    private static Visit begin(ExtensionContext context) {
        Chromium chromium =
                context.getRoot().getStore(OURS).computeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
        String port = portal(context).getEnvironment().getRequiredProperty("local.server.port");
        String method = context.getRequiredTestMethod().getName();
        String invocation = context.getDisplayName().startsWith(method) ? "" : context.getDisplayName();
        String name = context.getRequiredTestClass().getSimpleName() + "." + method + invocation;
        return new Visit(chromium.browser(), chromium.signIns(), Integer.parseInt(port), name);
    }

    private static ApplicationContext portal(ExtensionContext context) {
        return SpringExtension.getApplicationContext(context);
    }
}
