package dev.maxarportal;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal: one deployable, in which a person signs in with Maxar and looks after the team's account. */
@SpringBootApplication
public class MaxarPortalApplication {

    public static void main(String[] args) {
        SpringApplication.run(MaxarPortalApplication.class, args);
    }
}
