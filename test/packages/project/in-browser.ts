import { learn } from "./learn.js";

const { accuracy, figure } = await learn();
document.querySelector("main")!.innerHTML = figure.toHTML();
document.querySelector("output")!.textContent = String(accuracy);
