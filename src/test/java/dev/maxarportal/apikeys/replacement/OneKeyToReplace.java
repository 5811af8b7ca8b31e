package dev.maxarportal.apikeys.replacement;

import dev.maxarportal.apikeys.KeyNotes;
import dev.maxarportal.apikeys.KeysAtMaxar;
import dev.maxarportal.maxar.ApiKeyApi;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Somebody who has one key, "tiles", and a Maxar that makes others. */
abstract class OneKeyToReplace {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    ApiKeyApi keys;

    @Autowired
    KeyNotes notes;

    @Autowired
    JdbcClient database;

    KeysAtMaxar maxar;
    ReplacementVisit visit;
    String id = "";

    @BeforeEach
    void oneKey() {
        maxar = new KeysAtMaxar(keys, "tiles");
        maxar.creates();
        id = maxar.id("tiles");
        visit = new ReplacementVisit(mvc, database);
        visit.forgetEverything();
    }
}
