package dev.maxarportal;

import java.util.ResourceBundle;

/** Which images the containers are made from; {@code .ci/images} reads the same file. */
final class ContainerImages {

    private static final ResourceBundle IMAGES = ResourceBundle.getBundle("container-images");

    static final String POSTGRES = IMAGES.getString("postgres");
    static final String KEYCLOAK = IMAGES.getString("keycloak");

    private ContainerImages() {}
}
