package dev.maxarportal.signin;

import org.springframework.test.context.TestPropertySource;

/** The same for a portal that lives under a path of its host. */
@TestPropertySource(properties = "server.servlet.context-path=/portal")
class UnsentFormUnderAPathTests extends UnsentFormTests {}
