// Which connection a consent was asked for, while this tab is at Lever and back. Of no weight: the
// server decides what a consent may be used for.
const KEY = 'bascule.mended';

export const rememberWhichIsMended = (id: string): void => sessionStorage.setItem(KEY, id);
export const whichIsMended = (): string | null => sessionStorage.getItem(KEY);
export const forgetWhichIsMended = (): void => sessionStorage.removeItem(KEY);
