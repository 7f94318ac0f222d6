// What live pages say, in the language of the page.

/** All that a live page says. */
export interface Words {
  run: string;
  stop: string;
  reset: string;
  edit: string;
  resetPage: string;
  runStale: (count: number) => string;
  /** @param isReady - whether the compiler is there already */
  starting: (isReady: boolean) => string;
  waiting: string;
  running: (seconds: number) => string;
  first: (cells: string) => string;
  done: (seconds: string) => string;
  failed: string;
  failedAbove: (cell: number) => string;
  stopped: string;
  lost: string;
  stale: string;
  edited: string;
  cell: (number: number) => string;
  /** A cell's name in errors. */
  label: (number: number) => string;
  code: (number: number) => string;
  output: (number: number) => string;
  own: string;
  ownOnDisk: string;
  leave: string;
  hint: string;
  drag: string;
  chosen: (place: number, count: number, text: string) => string;
  restored: (text: string) => string;
  reference: string;
  serve: string;
}

const english: Words = {
  run: "Run",
  stop: "Stop",
  reset: "Reset",
  edit: "Edit",
  resetPage: "Reset the page",
  runStale: (count) => `Run ${count} out of date`,
  starting: (isReady) => (isReady ? "looking for what it needs …" : "loading TypeScript …"),
  waiting: "waits for its turn",
  running: (seconds) => (seconds < 1 ? "running …" : `running, ${seconds} s`),
  first: (cells) => `first runs what it needs: ${cells}`,
  done: (seconds) => `ran in ${seconds} s`,
  failed: "ended with an error",
  failedAbove: (cell) => `not run: cell ${cell}, which it needs, ended with an error`,
  stopped: "stopped",
  lost: "stopped the hard way: all values are gone, and what a cell needs runs again with it",
  stale: "out of date",
  edited: "changed, not run yet",
  cell: (number) => `cell ${number}`,
  label: (number) => `Cell ${number}`,
  code: (number) => `Code of cell ${number}`,
  output: (number) => `Output of cell ${number}`,
  own: "MNIST is not beside these pages: cells that load it run on digits of the project's own making, and their numbers differ from those in the text.",
  ownOnDisk:
    "Opened from disk, pages can't read MNIST: cells that load it run on digits of the project's own making, and their numbers differ from those in the text. From a server they run on MNIST: npm run book -- --serve",
  leave: "Shift+Enter runs the cell; Esc, then Tab leaves the editor",
  hint: "Click into any code to change it, and run it with Shift+Enter. Nothing leaves this page.",
  drag: "Any number in the code is a slider: drag it to the left or right, and its cell runs as it moves (Shift: finer). With the keyboard, go to the number and press Alt with the arrows. Esc or a double click brings the book's number back.",
  chosen: (place, count, text) => `number ${place} of ${count}: ${text}. Alt with the arrows changes it`,
  restored: (text) => `back to ${text}`,
  reference: "More in the reference",
  serve: "To run the code of these pages, open them through a server: npm run book -- --serve",
};

const korean: Words = {
  run: "실행",
  stop: "중단",
  reset: "되돌리기",
  edit: "고치기",
  resetPage: "페이지 되돌리기",
  runStale: (count) => `오래된 셀 ${count}개 실행`,
  starting: (isReady) => (isReady ? "필요한 셀을 찾는 중 …" : "TypeScript를 불러오는 중 …"),
  waiting: "차례를 기다리는 중",
  running: (seconds) => (seconds < 1 ? "실행 중 …" : `실행 중, ${seconds}초`),
  first: (cells) => `필요한 셀을 먼저 실행합니다: ${cells}`,
  done: (seconds) => `${seconds}초 만에 실행했습니다`,
  failed: "오류로 끝났습니다",
  failedAbove: (cell) => `실행하지 않았습니다. 필요한 셀 ${cell}이(가) 오류로 끝났습니다`,
  stopped: "중단했습니다",
  lost: "강제로 중단했습니다. 값이 모두 사라져서, 셀에 필요한 것은 함께 다시 실행됩니다",
  stale: "오래된 결과",
  edited: "고쳤고 아직 실행하지 않았습니다",
  cell: (number) => `셀 ${number}`,
  label: (number) => `셀 ${number}`,
  code: (number) => `셀 ${number}의 코드`,
  output: (number) => `셀 ${number}의 출력`,
  own: "이 페이지 옆에는 MNIST가 없습니다. MNIST를 불러오는 셀은 직접 만든 숫자 그림으로 실행되고, 결과는 본문의 수와 다릅니다.",
  ownOnDisk:
    "파일로 연 페이지는 MNIST를 읽을 수 없습니다. MNIST를 불러오는 셀은 직접 만든 숫자 그림으로 실행되고, 결과는 본문의 수와 다릅니다. 서버를 거치면 MNIST로 실행됩니다: npm run book -- --serve",
  leave: "Shift+Enter로 실행합니다. Esc를 누르고 Tab을 누르면 편집기에서 나갑니다",
  hint: "코드를 누르면 고칠 수 있고, Shift+Enter로 실행합니다. 고친 내용은 이 페이지를 떠나지 않습니다.",
  drag: "코드의 수는 모두 슬라이더입니다. 왼쪽이나 오른쪽으로 끌면 그 셀이 바로바로 실행됩니다(Shift: 더 곱게). 키보드로는 수로 옮겨 가서 Alt와 화살표를 누릅니다. Esc나 두 번 누르기로 책의 값이 돌아옵니다.",
  chosen: (place, count, text) => `수 ${count}개 중 ${place}번째: ${text}. Alt와 화살표로 바꿉니다`,
  restored: (text) => `${text}(으)로 돌아갔습니다`,
  reference: "레퍼런스에서 더 보기",
  serve: "이 페이지의 코드를 실행하려면 서버를 거쳐 열어야 합니다: npm run book -- --serve",
};

/** The words of a language; English where there are none. */
export const wordsOf = (language: string): Words => (language === "ko" ? korean : english);
