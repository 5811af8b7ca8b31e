/**
 * Reads a secret as it was handed in, tells what is wrong with it, and derives what may be remembered of it. Asks nobody over
 * the network.
 *
 * <p>{@code SecretLinter} is the way in and {@code Inspection} what comes out. {@code SecretIntake} takes the text out of the
 * form. For Azure, {@code AzureSas} sees to it that the text is a URL ({@code Mistaken} knows what else people hand in,
 * {@code SasText} what copying does to a URL), takes it apart ({@code SasUrl}, {@code SasParameters}, together {@code Sas}) and
 * shows it to one {@code SasRule} after the other. For Google, {@code GoogleKey} unwraps the text ({@code KeyText}), reads it
 * ({@code KeyJson}), asks what kind of file it is ({@code KeyType}) and looks at each field ({@code KeyFields}, {@code
 * PrivateKeyText}). What is found is gathered in {@code Findings}; {@code SasMend} and {@code KeyMend} tell how to make a secret
 * that will do.
 */
@NullMarked
package dev.maxarportal.credentials.linter;

import org.jspecify.annotations.NullMarked;
