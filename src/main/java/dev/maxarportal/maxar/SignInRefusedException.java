package dev.maxarportal.maxar;

/** Maxar refused the user's token although it had just been renewed: a new sign-in is needed. */
public class SignInRefusedException extends MaxarException {

    SignInRefusedException(MaxarException refused) {
        super(refused);
    }
}
