package vierkant.store;

/** How a figure may change over the years. */
enum Time {
    /** One number. */
    ONCE,
    /** One number or numbers by year; a year that is not named is 0. */
    ZERO_ELSEWHERE,
    /** One number or numbers by year; a year that is not named is not looked at. */
    WHERE_NAMED,
    /** One number or numbers by year; every year in which it is needed must be named. */
    EVERY_YEAR,
    /** Numbers by year, also for the year before the axis; which are needed depends on who uses them. */
    PUBLISHED
}
